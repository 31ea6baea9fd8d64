package depeche.entity;

/** Everything that is read at the start, shared by the tagger and the names. */
record Gazetteers(NameContext context, Figures figures, Atlas atlas, TopicCatalogue topics) {
  static Gazetteers load() {
    NameContext context = new NameContext();
    return new Gazetteers(context, new Figures(context), new Atlas(), new TopicCatalogue());
  }
}
