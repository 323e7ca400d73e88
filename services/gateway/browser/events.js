// Shows the events, from a document that was parsed when the contracts were generated.
const answer = await fetch('/docs/asyncapi.parsed.json');
const reference = document.querySelector('#reference');
const config = { show: { sidebar: true }, sidebar: { useChannelAddressAsIdentifier: true } };
globalThis.AsyncApiStandalone.render({ schema: await answer.json(), config }, reference);

// What the link leads to is not there yet when the browser looks for it.
const target = decodeURIComponent(globalThis.location.hash.slice(1));
new MutationObserver((_changes, observer) => {
  const found = document.getElementById(target);
  if (found === null) return;
  observer.disconnect();
  found.scrollIntoView();
}).observe(reference, { childList: true, subtree: true });
