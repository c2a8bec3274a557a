import { signInAsOwner } from './choices';

/** Says what went wrong in place of the tracker, with a way back from a person who has no access to the site. */
export function showFailure(canvas: HTMLElement, error: unknown): void {
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = `The workbench could not open the tracker. ${error instanceof Error ? error.message : String(error)}`;
  const wayBack = document.createElement('button');
  wayBack.textContent = 'Sign in as the site owner';
  wayBack.addEventListener('click', signInAsOwner);
  const failure = document.createElement('div');
  failure.className = 'failure';
  failure.append(sentence, wayBack);
  canvas.replaceChildren(failure);
}
