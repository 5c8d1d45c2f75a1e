/* What Material starts as its search worker on every page: it says that it is ready and fetches the engine
   when the first words come. Kept as short as can be, because readers who do not search load it too. */
// @ts-expect-error TS2774: the checker takes for granted what the engine brings along
onmessage=({data:m})=>{m.data.length&&!self.answer&&importScripts("engine.js");self.answer?answer(self,m):postMessage({type:1})}
