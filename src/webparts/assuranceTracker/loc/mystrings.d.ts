declare interface IAssuranceTrackerWebPartStrings {
  PropertyPaneDescription: string;
  ModeLabel: string;
  ModeFull: string;
  ModeDashboard: string;
  BoardLabel: string;
  AllBoards: string;
  ViewLabel: string;
  DefaultView: string;
}

declare module 'AssuranceTrackerWebPartStrings' {
  const strings: IAssuranceTrackerWebPartStrings;
  export = strings;
}
