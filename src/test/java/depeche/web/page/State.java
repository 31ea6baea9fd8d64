package depeche.web.page;

/** Every page, in every state worth looking at. */
enum State {
  OVERVIEW("/"),
  RESULTS("/?q=traité"),
  NARROWED("/?q=traité&country=RU&not.country=UA&from=2024-01-01&to=2024-12-31"),
  BROWSING("/?sort=newest"),
  NOTHING("/?q=xylophone&country=RU"),
  WARNED("/?q=\"traité+partenariat"),
  ARTICLE("/articles/essai%2Ftraite-signe?q=partenariat"),
  EVIDENCE("/articles/essai%2Ftraite-signe?q=partenariat&mark=entities"),
  RIGHT_TO_LEFT("/articles/%D8%A7%D9%84%D8%A8%D8%AD%D8%B1-%D8%A7%D9%84%D8%A3%D8%AD%D9%85%D8%B1"),
  COMPARED("/articles/essai%2Ftraite-signe/compare/traite-ratifie"),
  HOSTILE("/articles/hostile?mark=entities"),
  ALERTS("/alerts?q=traité&country=RU"),
  FACET("/facets/country?q=traité"),
  PERSON("/persons/vladimir-poutine"),
  COUNTRY("/countries/KP"),
  TOPIC("/topics/medtop%3A11000000"),
  NO_PERSON("/persons/personne"),
  NO_ARTICLE("/articles/disparu"),
  BAD_ADDRESS("/?from=hier");

  private final String path;

  State(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }
}
