// Before any module of Fluent UI: SharePoint's page brings Fluent's fonts and icons itself, and so does this one. Without
// this they would be asked of a content delivery network, which the content security policy forbids.
Object.assign(window, { FabricConfig: { fontBaseUrl: '', iconBaseUrl: '/workbench/fonts/' } });
