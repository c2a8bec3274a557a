import { cellText } from './listRows';
import type { ListOnPage, OnView, RenderedRow, View } from './listRows';

interface TableEvents {
  onSort: (field: string) => void;
  onSelect: (ids: ReadonlySet<string>) => void;
  /** The address of a row's own page; '' where it has none here. */
  addressOf: (id: string) => string;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const headingOf = (list: ListOnPage, name: string): string =>
  list.columns.get(name === 'LinkTitle' ? 'Title' : name)?.Title ?? name;

/** The column by which a click on a heading sorts. */
export const sortName = (name: string): string => (name === 'LinkTitle' ? 'Title' : name);

function checkbox(label: string, onChange: (isChecked: boolean) => void): HTMLInputElement {
  const box = element('input', { type: 'checkbox', ariaLabel: label });
  box.addEventListener('change', () => onChange(box.checked));
  return box;
}

function headingRow(list: ListOnPage, view: View, { sort }: OnView, events: TableEvents, all: Node): HTMLElement {
  const headings = view.columns.map((name) => {
    const button = element('button', { type: 'button' }, [headingOf(list, name)]);
    button.addEventListener('click', () => events.onSort(sortName(name)));
    const heading = element('th', { scope: 'col' }, [button]);
    if (sort?.field === sortName(name)) {
      heading.ariaSort = sort.isAscending ? 'ascending' : 'descending';
    }
    return heading;
  });
  return element('thead', {}, [element('tr', {}, [element('td', {}, [all]), ...headings])]);
}

function cellOf(name: string, row: RenderedRow, addressOf: TableEvents['addressOf']): HTMLElement {
  const text = cellText(row[name]);
  const address = name === 'LinkTitle' ? addressOf(String(row['ID'])) : '';
  return element('td', {}, [address === '' ? text : element('a', { href: address }, [text])]);
}

/** Draws the rows of a view with a box to select each, and headings that sort. */
export function drawTable(
  table: HTMLTableElement,
  list: ListOnPage,
  view: View,
  onView: OnView,
  rows: readonly RenderedRow[],
  events: TableEvents,
): void {
  const selected = new Set<string>();
  const boxes = rows.map((row) => {
    const id = String(row['ID']);
    return checkbox(`Select ${cellText(row['Title']) || id}`, (isChecked) => {
      (isChecked ? (each: string) => selected.add(each) : (each: string) => selected.delete(each))(id);
      events.onSelect(new Set(selected));
    });
  });
  const all = checkbox('Select all rows of the page', (isChecked) => {
    boxes.forEach((box) => (box.checked = isChecked));
    selected.clear();
    rows.filter(() => isChecked).forEach((row) => selected.add(String(row['ID'])));
    events.onSelect(new Set(selected));
  });
  const body = rows.map((row, at) =>
    element('tr', {}, [
      element('td', {}, boxes.slice(at, at + 1)),
      ...view.columns.map((name) => cellOf(name, row, events.addressOf)),
    ]),
  );
  table.replaceChildren(headingRow(list, view, onView, events, all), element('tbody', {}, body));
}
