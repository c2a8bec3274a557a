import * as React from 'react';
import type { Connection } from '../../data/connect';
import { RepositoryError } from '../../data/RepositoryError';
import type { Register } from '../../domain/register';
import { useRegister } from './useRegister';

/** What text is typed about. */
export interface TypedSubject {
  readonly kind: 'recommendation' | 'action';
  readonly id: string;
}

/** Text that was typed about something and has not been sent. */
export interface TypedText extends TypedSubject {
  readonly text: string;
}

const typedTexts = new WeakMap<Connection, Map<string, TypedText>>();

function textsOf(connection: Connection): Map<string, TypedText> {
  const known = typedTexts.get(connection) ?? new Map<string, TypedText>();
  typedTexts.set(connection, known);
  return known;
}

/**
 * Keeps what is typed about something beyond the form: should it be deleted meanwhile, the form goes with it. The returned
 * function forgets the text, once it has been sent or is not wanted.
 */
export function useKeepTyped({ kind, id }: TypedSubject, text: string): () => void {
  const texts = textsOf(useRegister().connection);
  const key = `${kind} ${id}`;
  React.useEffect(() => {
    if (text.trim() !== '') {
      texts.set(key, { kind, id, text });
    }
  }, [texts, key, kind, id, text]);
  return () => void texts.delete(key);
}

/** What was typed about something that the register has no longer, and was not sent. */
export function typedAboutDeleted(connection: Connection, register: Register): readonly TypedText[] {
  const isThere = ({ kind, id }: TypedText): boolean =>
    (kind === 'action' ? register.actions : register.recommendations).some((each) => each.id === id);
  return [...textsOf(connection).values()].filter((each) => !isThere(each));
}

/** Forgets what was typed about something. */
export function forgetTyped(connection: Connection, { kind, id }: TypedSubject): void {
  textsOf(connection).delete(`${kind} ${id}`);
}

/** Waits for what is stored. Where it turns out to belong to something deleted, the register is loaded anew, which shows that. */
export async function orTellDeleted(storing: Promise<unknown>, reload: () => Promise<void>): Promise<void> {
  try {
    await storing;
  } catch (error) {
    if (error instanceof RepositoryError && error.code === 'notFound') {
      await reload();
    }
    throw error;
  }
}
