type Message = string | ((...values: never[]) => string);
type Messages = Readonly<Record<string, Message>>;

/** The same messages with words of any language: a text is some text, and a function takes what it takes in English. */
type InAnyLanguage<English extends Messages> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : English[Key];
};

/** Messages in another language, by folder of `src/components` and key. */
export type Translation = Readonly<Record<string, Messages>>;

let chosen: Translation = {};

/** Takes the words of the person's language. The composition root calls it once, before it imports any screen. */
export function chooseTranslation(translation: Translation): void {
  chosen = translation;
}

/** The messages of a folder in the person's language; in English as given here where a message has not been translated. */
export function translated<English extends Messages>(folder: string, english: English): InAnyLanguage<English> {
  return { ...english, ...chosen[folder] } as InAnyLanguage<English>;
}
