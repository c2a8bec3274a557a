define([], function () {
  return {
    PropertyPaneDescription:
      'The Assurance Tracker shows the register of the site that it is on. It has nothing to set here: boards, schemes and meetings are kept in the lists of the site.',
  };
});
