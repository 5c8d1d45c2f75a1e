/* What is asked anew when a record is amended: how the submitter stands to the unit, why it is changed and on what
   source. Words with the answers go along with the file, which is handed in unreviewed: whoever reviewed the record
   before has not seen what it says now. */

const formAmendment = (() => {
  "use strict";

  const ROOT = "amendment";

  /** @type {(name: string) => FormField} */
  const ofReview = (name) => formModel.fields("Review").find((field) => field.name === name) ?? formModel.record("stations");

  /** @type {() => FormField[]} */
  const asked = () => [
    ofReview("interest"),
    { ...ofReview("reason"), title: formWords.say("amendReason"), help: formWords.say("amendReasonHelp"), example: "", isRequired: true },
  ];

  /** @type {(field: FormField) => FormPath} */
  const pathOf = (field) => [ROOT, field.name];

  /** @type {(name: string) => string} */
  const answer = (name) => formData.line(formState.text([ROOT, name]));

  /** @type {() => HTMLElement} */
  const render = () => {
    const [interest, reason] = asked();
    return formDom.make(
      "fieldset",
      { class: "form-part" },
      formDom.make("legend", {}, formWords.say("amendAsked")),
      interest ? formChoices.term(interest, pathOf(interest)) : null,
      reason ? formWidgets.text(reason, pathOf(reason)) : null,
      formDom.make("p", { class: "form-help" }, formWords.say("amendUnreviewed", { draft: formCatalogue.draftStatus() })),
    );
  };

  /** @type {() => FormFault[]} what is not answered */
  const faults = () => asked().flatMap((field) => formChecks.faults(field, formState.text(pathOf(field)), pathOf(field)));

  /** @type {(path: FormPath) => string} how a question is called */
  const titleOf = (path) => asked().find(({ name }) => name === path[1])?.title ?? "";

  /**
   * The record as it is handed in. It is a draft again, unless the submitter says what else became of it; and it
   * tells of everyone who wrote at it that somebody had a relation.
   * @type {(record: FormFields, original: FormFields) => FormFields}
   */
  const unreviewed = (record, original) => {
    const { reviewed_on: reviewed, ...review } = formData.isFields(record.review) ? record.review : {};
    const before = { status: formData.text(original, ["review", "status"]), interest: formData.text(original, ["review", "interest"]) };
    const isKept = review.status !== before.status;
    const none = formCatalogue.noInterest();
    const interest = answer("interest");
    return {
      ...record,
      review: {
        ...review,
        ...(isKept && reviewed !== undefined ? { reviewed_on: reviewed } : {}),
        status: isKept ? (review.status ?? "") : formCatalogue.draftStatus(),
        interest: interest === none && before.interest ? before.interest : interest,
      },
    };
  };

  /** @type {(value: FormValue) => string} a value in words that tell of a change, if it is one text */
  const short = (value) => (typeof value === "string" ? formWords.say("quoted", { text: value }) : "");

  /** @type {(one: FormChange, at: number) => string} */
  const told = ({ path, before, after }, at) => {
    const kind = before === undefined ? "changeAdded" : after === undefined ? "changeRemoved" : "changeReplaced";
    const values = [before === undefined ? "" : short(before), formWords.say(kind), after === undefined ? "" : short(after)];
    const place = formMarks.trail(["record", ...path]);
    return `${at + 1}. ${place}${formWords.say("colon")}${values.join("").replace(/：$/u, "")}`;
  };

  /** @type {(name: string, path: string) => string} the words that go along with the file of a record */
  const note = (name, path) => {
    const cited = formState.citedId();
    const changes = formState.changes();
    return [
      formWords.say("noteWhat", { name, path }),
      ...asked().map((field) => `${field.title}${formWords.say("colon")}${answer(field.name)}`),
      ...(cited ? [formWords.say("noteSource", { path: `practices/sources/${cited}.yaml` })] : []),
      formWords.say("noteChanges", { count: changes.length }),
      ...changes.map(told),
      "",
    ].join("\n");
  };

  return { render, faults, titleOf, unreviewed, note, interest: () => answer("interest") };
})();
