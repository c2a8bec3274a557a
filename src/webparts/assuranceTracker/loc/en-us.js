define([], function () {
  return {
    PropertyPaneDescription:
      'The Assurance Tracker shows the register of the site that it is on. Boards, schemes and meetings are kept in the lists of the site.',
    ModeLabel: 'Show',
    ModeFull: 'Everything',
    ModeDashboard: 'The overview alone',
    BoardLabel: 'Board',
    AllBoards: 'All boards',
    ViewLabel: 'Open at',
    DefaultView: 'The usual view',
  };
});
