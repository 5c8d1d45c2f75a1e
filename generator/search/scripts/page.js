/* Comes before Material's own script. From a server it keeps the worker that Material starts, for the notes of
   the dialog; from a folder, where browsers start no worker, it stands in for one and the engine runs in the
   page. Kept as short as can be, because readers who do not search load it too. */
// @ts-expect-error TS2322, TS7006: the stand-in has only what Material uses of a worker
Worker=location.host?class extends Worker{kept=self.searcher??=this}:class extends EventTarget{postMessage(m){answer(this,m)}}
