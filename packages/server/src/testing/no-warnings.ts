/** What a library warns of today breaks tomorrow: in tests a deprecation is a fault. */
process.on("warning", (warning) => {
  if (warning.name === "DeprecationWarning") throw warning;
});
