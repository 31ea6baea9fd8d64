package depeche.entity;

import depeche.article.Language;
import depeche.text.Pool;

/** Everything that is read at the start, shared by the tagger and the names. */
record Gazetteers(NameContext context, Figures figures, Atlas atlas, TopicCatalogue topics) {
  static Gazetteers load() {
    NameContext context = new NameContext();
    return new Gazetteers(context, new Figures(context), new Atlas(), new TopicCatalogue());
  }

  /** What is known of each word of a language by itself. */
  Pool<Forms> forms(Language language) {
    WordSigns signs =
        new WordSigns(context, figures.book(), atlas.book(language), topics.terms(language));
    return new Pool<>(() -> Forms.of(Stems.of(language), signs::of));
  }
}
