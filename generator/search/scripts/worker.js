/* What Material starts as its search worker on every page: it says that it is ready and fetches the engine
   when the first words come. Kept as short as can be, because readers who do not search load it too. */
/** @param {{data: SearchMessage}} event */
onmessage=({data:m})=>{m.data.length&&!self.answer&&importScripts("engine.js");self.answer?answer(self,m):postMessage({type:1})}
