import type { Locator, Page } from 'playwright-core';

/**
 * What is wrong with the focus as it is: it is nowhere, out of sight, under something else, or looks like no focus. How an
 * element looks with it is compared with how it looks when the focus has gone on.
 */
async function focusProblem(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    // The screen answers a move of the focus in the next frame, and is painted in the one after it.
    for (let frames = 0; frames < 3; frames += 1) {
      await new Promise(requestAnimationFrame);
    }
    interface Remembered {
      element: Element;
      look: string;
    }
    const memory = window as unknown as { focusedBefore?: Remembered };
    const lookOf = (element: Element): string => {
      const looks: string[] = [];
      for (let each: Element | null = element, up = 0; each !== null && up < 4; each = each.parentElement, up += 1) {
        for (const part of [undefined, '::before', '::after']) {
          const { outline, outlineStyle, boxShadow, border, clipPath, backgroundColor, content } = getComputedStyle(
            each,
            part,
          );
          const ring = outlineStyle === 'none' ? '' : outline;
          looks.push([ring, boxShadow, border, clipPath, up === 0 ? backgroundColor : '', content].join());
        }
      }
      return looks.join('|');
    };
    const describe = (element: Element): string => element.outerHTML.slice(0, 160);
    const before = memory.focusedBefore;
    delete memory.focusedBefore;
    // The frame of a search box is for its clear button too.
    const isWithin = before?.element.closest('.ms-SearchBox')?.contains(document.activeElement) === true;
    if (before?.element.isConnected && before.element !== document.activeElement && !isWithin) {
      if (lookOf(before.element) === before.look) {
        return `looks the same with the focus as without: ${describe(before.element)}`;
      }
    }
    const element = document.activeElement;
    if (element === null || element === document.body) {
      return undefined;
    }
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x0, x1] = [Math.max(0, left), Math.min(window.innerWidth, right)];
    const [y0, y1] = [Math.max(0, top), Math.min(window.innerHeight, bottom)];
    if (x1 <= x0 || y1 <= y0) {
      return `is out of sight: ${describe(element)}`;
    }
    const hit = document.elementFromPoint((x0 + x1) / 2, (y0 + y1) / 2);
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const isSeen =
      hit !== null && (element.contains(hit) || hit.contains(element) || labels.some((label) => label.contains(hit)));
    if (!isSeen) {
      return `is under ${hit === null ? 'nothing' : describe(hit)}: ${describe(element)}`;
    }
    memory.focusedBefore = { element, look: lookOf(element) };
    return undefined;
  });
}

export const isFocused = (element: Locator): Promise<boolean> =>
  element.evaluateAll((found) => found.some((each) => each === document.activeElement));

/** Waits until the element has the focus: what opened something gets it back, what was opened takes it. */
export async function untilFocused(element: Locator): Promise<void> {
  const page = element.page();
  for (let tries = 0; tries < 1200; tries += 1) {
    if (await isFocused(element)) {
      return;
    }
    await page.waitForTimeout(50);
  }
  const active = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`The focus is on ${active ?? 'nothing'}, not on ${element.toString()}`);
}

/**
 * Gives a list that was chosen from the time to go and to give its field the focus back, so that it is not taken from the
 * field that is filled next. Proves nothing: a field may also be gone with the choice, or give the focus to another.
 */
export async function untilChosen(field: Locator): Promise<void> {
  const isOver = (): Promise<boolean> =>
    field.evaluateAll((found) =>
      found.every(
        (each) =>
          each === each.ownerDocument.activeElement && each.ownerDocument.querySelector('[role="listbox"]') === null,
      ),
    );
  for (let tries = 0; tries < 100 && !(await isOver()); tries += 1) {
    await field.page().waitForTimeout(50);
  }
}

/**
 * Presses a key until the element has the focus. At each stop the focus has to be seen, and nothing may lie over it.
 *
 * @throws Error when it never gets it, or cannot be seen on the way.
 */
export async function keyTo(page: Page, element: Locator, key = 'Tab', most = 90): Promise<void> {
  // What comes late is passed by, and is come back to only after a whole round.
  await element.first().waitFor({ state: 'attached' });
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const problem = await focusProblem(page);
    if (problem !== undefined) {
      throw new Error(`On the way to ${element.toString()}, what has the focus ${problem}`);
    }
    if (await isFocused(element)) {
      return;
    }
  }
  const active = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`${most} times ${key} did not reach ${element.toString()}; the focus is on ${active ?? 'nothing'}`);
}

/** Goes to something and presses it. */
export async function keyOn(page: Page, element: Locator, press = 'Enter', key = 'Tab'): Promise<void> {
  await keyTo(page, element, key);
  await page.keyboard.press(press);
}

/** Goes to a field and types. */
export async function typeIn(page: Page, field: Locator, text: string): Promise<void> {
  await keyTo(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Goes to a list of choices, opens it, and goes down to the choice. */
export async function chooseByKey(page: Page, field: Locator, option: string | RegExp): Promise<void> {
  await keyOn(page, field, 'Alt+ArrowDown');
  const choice = page.getByRole('listbox').getByRole('option', { name: option }).first();
  await choice.waitFor();
  // Fluent moves the focus into the list some frames after it is there; until then an arrow changes what is chosen.
  await untilFocused(page.getByRole('listbox').getByRole('option'));
  for (let presses = 0; !(await isFocused(choice)); presses += 1) {
    if (presses > 40) {
      throw new Error(`The arrows did not reach ${choice.toString()}`);
    }
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await untilFocused(field);
}
