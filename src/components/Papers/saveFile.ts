/** Hands a file to the browser to save. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // SharePoint's page router would take the click for one of its own.
  link.dataset.interception = 'off';
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address when it starts the download, which may be after this turn.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
