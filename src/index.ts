// SPFx's TypeScript task needs one file at the root of src.
export {};
