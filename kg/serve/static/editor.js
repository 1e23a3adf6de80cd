// Puts the full editor in place of the plain text box, pointed at this server and at nothing else.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("editor");
  const Editor = typeof Yasgui === "function" ? Yasgui : window.Yasgui && (window.Yasgui.default || window.Yasgui.Yasgui);
  if (!place || !Editor) return;
  const endpoint = new URL("/sparql", location.href).href;
  const prefixes = JSON.parse(place.dataset.prefixes);
  const yasgui = new Editor(place, {
    requestConfig: { endpoint, method: "POST" },
    yasqe: { value: place.dataset.query, autocompleters: ["variables"] },
    yasr: { prefixes },
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: { getData: () => [{ endpoint }] },
    persistenceId: "saksi",
    populateFromUrl: false,
  });
  const asked = new URLSearchParams(location.search).get("query");
  if (asked !== null) yasgui.getTab().getYasqe().setValue(asked);
});
