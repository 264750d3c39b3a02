// One page over the contracts of all services, whose list the gateway tells at its root.
fetch("/", { headers: { Accept: "application/json" } })
  .then((answer) => answer.json())
  .then(({ contracts }) =>
    SwaggerUIBundle({
      dom_id: "#contracts",
      urls: Object.entries(contracts).map(([name, url]) => ({ name, url })),
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
      layout: "StandaloneLayout",
    }),
  );
