/** A module that a script has defined, waiting for what it depends on. */
interface Definition {
  dependencies: string[];
  factory: (...dependencies: unknown[]) => unknown;
}

type Define = (...parts: unknown[]) => void;

declare global {
  interface Window {
    define?: Define;
  }
}

const modules = new Map<string, unknown>();
let defined: Definition | undefined;

/** Puts a module in place before any script asks for it. */
export function provideModule(name: string, exports: unknown): void {
  modules.set(name, exports);
}

/** AMD's `define(id?, dependencies?, factory)`, of which SPFx's bundles use the forms with a list of dependencies. */
const define: Define = (...parts) => {
  const dependencies = parts.find((part): part is string[] => Array.isArray(part)) ?? [];
  defined = { dependencies, factory: parts[parts.length - 1] as Definition['factory'] };
};

/**
 * Loads a script that defines one module, and gives the module's exports; later scripts can depend on it by `name`.
 *
 * @throws Error when the script is not there, defines nothing, or depends on a module that nobody provided.
 */
export async function loadModule(name: string, address: string): Promise<unknown> {
  window.define = define;
  defined = undefined;
  await loadScript(address);
  const definition = defined as Definition | undefined;
  if (!definition) {
    throw new Error(`${address} defines no module.`);
  }
  const exports = definition.factory(
    ...definition.dependencies.map((dependency) => {
      if (!modules.has(dependency)) {
        throw new Error(`${name} depends on ${dependency}, for which the workbench has no stand-in.`);
      }
      return modules.get(dependency);
    }),
  );
  modules.set(name, exports);
  return exports;
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} could not be loaded.`));
    document.head.appendChild(script);
  });
}
