import { shownSettings } from "@second-source/database/settings";

/** `config` shows what the environment says, without its secrets; what cannot be used is told instead. */
export function config(): Promise<void> {
  const settings = shownSettings();
  const width = (key: "name" | "value"): number => Math.max(...settings.map((each) => each[key].length));
  const [names, values] = [width("name"), width("value")];
  for (const { name, value, about } of settings)
    console.log(`${name.padEnd(names)}  ${value.padEnd(values)}  ${about}`);
  return Promise.resolve();
}
