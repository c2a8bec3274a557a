declare interface IAssuranceTrackerWebPartStrings {
  PropertyPaneDescription: string;
  ModeLabel: string;
  ModeFull: string;
  ModeDashboard: string;
  BoardLabel: string;
  AllBoards: string;
  ViewLabel: string;
  DefaultView: string;
  /** What the screens say in this language, by folder of `src/components` and key; English has its words there. */
  Screens?: import('../../../components/locale/translated').Translation;
}

declare module 'AssuranceTrackerWebPartStrings' {
  const strings: IAssuranceTrackerWebPartStrings;
  export = strings;
}
