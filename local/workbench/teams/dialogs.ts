const area = (): HTMLElement => document.getElementById('dialogs-area') as HTMLElement;

/**
 * A dialog of Teams' with what the tab has put into it, each field under its name. Resolves to whether it was sent.
 */
export function showDialog(title: string, fields: Readonly<Record<string, string>>, action: string): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', title);
  const heading = document.createElement('h2');
  heading.textContent = title;
  const list = document.createElement('dl');
  for (const [name, text] of Object.entries(fields)) {
    const term = document.createElement('dt');
    term.textContent = name;
    const value = document.createElement('dd');
    value.textContent = text;
    list.append(term, value);
  }
  const form = document.createElement('form');
  form.method = 'dialog';
  for (const [name, value] of [
    [action, 'done'],
    ['Cancel', ''],
  ] as const) {
    const button = document.createElement('button');
    button.textContent = name;
    button.value = value;
    form.append(button);
  }
  dialog.append(heading, list, form);
  area().append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'done');
    });
  });
}
