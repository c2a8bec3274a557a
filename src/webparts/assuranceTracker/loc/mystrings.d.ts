declare interface IAssuranceTrackerWebPartStrings {
  PropertyPaneDescription: string;
}

declare module 'AssuranceTrackerWebPartStrings' {
  const strings: IAssuranceTrackerWebPartStrings;
  export = strings;
}
