import type { BaseClientSideWebPart, PropertyPaneField } from './standIns';

function dropdown(field: PropertyPaneField, onChoice: (value: string) => void): HTMLElement[] {
  const { label, selectedKey, disabled = false, options = [] } = field.properties;
  const select = document.createElement('select');
  select.replaceChildren(...options.map(({ key, text }) => new Option(text, key, false, key === selectedKey)));
  select.disabled = disabled;
  select.addEventListener('change', () => onChoice(select.value));
  select.id = `property-${field.targetProperty}`;
  const element = document.createElement('label');
  element.htmlFor = select.id;
  element.textContent = label;
  return [element, select];
}

/**
 * Draws a web part's property pane. A choice is put into its properties, told to it and drawn at once, as SharePoint does in a
 * reactive pane; `onChange` keeps what was chosen.
 */
export function drawPropertyPane(pane: HTMLElement, webPart: BaseClientSideWebPart, onChange: () => void): void {
  const parts: (HTMLElement | string)[] = [];
  for (const { header, groups } of webPart.getPropertyPaneConfiguration().pages) {
    const description = document.createElement('p');
    description.textContent = header.description;
    parts.push(description);
    for (const field of groups.flatMap(({ groupFields }) => groupFields)) {
      parts.push(
        ...dropdown(field, (value) => {
          const before = webPart.properties[field.targetProperty];
          webPart.properties[field.targetProperty] = value;
          onChange();
          webPart.onPropertyPaneFieldChanged(field.targetProperty, before, value);
          webPart.render();
          drawPropertyPane(pane, webPart, onChange);
        }),
      );
    }
  }
  pane.replaceChildren(...parts);
}
