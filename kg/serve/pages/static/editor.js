// Puts the full editor in place of the plain text box, pointed at this server and at nothing else.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("editor");
  const Editor = typeof Yasgui === "function" ? Yasgui : window.Yasgui && (window.Yasgui.default || window.Yasgui.Yasgui);
  if (!place || !Editor) return;
  const endpoint = new URL("/sparql", location.href).href;
  const prefixes = JSON.parse(place.dataset.prefixes);
  // Tab leads on to the next control, in every tab of the editor: nobody is caught in it.
  const extraKeys = { ...(Editor.Yasqe || window.Yasqe).defaults.extraKeys, Tab: false, "Shift-Tab": false };
  const yasgui = new Editor(place, {
    requestConfig: { endpoint, method: "POST" },
    yasqe: { value: place.dataset.query, autocompleters: ["variables"], extraKeys },
    yasr: { prefixes },
    copyEndpointOnNewTab: true,
    autofocus: false,
    endpointCatalogueOptions: { getData: () => [{ endpoint }] },
    persistenceId: "saksi",
    populateFromUrl: false,
  });
  // What the graph names is shown by this server, whatever host it is named under.
  const { base } = place.dataset;
  const lang = new URLSearchParams(location.search).get("lang");
  new MutationObserver(() => {
    for (const link of place.querySelectorAll(`a.iri[href^="${base}"]`)) {
      const here = new URL(`${location.origin}/${link.getAttribute("href").slice(base.length)}`);
      if (lang) here.searchParams.set("lang", lang);
      link.href = here.href;
    }
  }).observe(place, { childList: true, subtree: true });
  const asked = new URLSearchParams(location.search).get("query");
  if (asked !== null) yasgui.getTab().getYasqe().setValue(asked);
});
