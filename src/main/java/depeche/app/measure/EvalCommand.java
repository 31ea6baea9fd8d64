package depeche.app.measure;

import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.query.MatchMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eval}: how good the answers are. */
@Command(
    name = "eval",
    description = "Measures how good the answers are.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class EvalCommand {
  private static final String LANGUAGE = "What the articles are written in; default fr.";

  @Command(
      name = "match",
      description = "Tries pairs of a query and a text that it must find, or must not.",
      mixinStandardHelpOptions = true)
  int match(
      @Parameters(paramLabel = "FILE.tsv", description = "Lines of yes|no TAB query TAB text.")
          Path file)
      throws IOException {
    return MatchEvaluation.read(file).run(System.out) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  @Command(
      name = "spelling",
      description = "Misspells words and names of a corpus, and counts those that are put right.",
      mixinStandardHelpOptions = true)
  int spelling(
      @Mixin Archive archive,
      @Option(
              names = "--pairs",
              paramLabel = "FILE.tsv",
              description = "Lines of error TAB correction, tried besides where both can be.")
          @Nullable Path pairs,
      @Option(
              names = "--seeds",
              defaultValue = "1",
              description = "How many times over, each with other misspellings; default 1.")
          int seeds,
      @Option(
              names = "--misses",
              description = "Also lists what was not put right: meant, typed, suggested.")
          boolean misses)
      throws IOException {
    try (Engine engine = archive.open()) {
      List<SpellingEvaluation.Miss> missed = new ArrayList<>();
      SpellingEvaluation evaluation = new SpellingEvaluation(engine, missed::add);
      for (int i = 0; i < seeds; i++) {
        evaluation.run(SpellingEvaluation.SEED + i, System.out);
      }
      if (pairs != null) {
        evaluation.tryPairs(pairs, System.out);
      }
      if (misses) {
        missed.forEach(miss ->
            System.out.println(
                String.join("\t", miss.of(), miss.meant(), miss.typed(), miss.suggested())));
      }
    }
    return ExitCode.OK;
  }

  @Command(
      name = "suggest",
      description = "Types the names of a corpus, and tells when each is suggested, and how fast.",
      mixinStandardHelpOptions = true)
  int suggest(@Mixin Archive archive) throws IOException {
    try (Engine engine = archive.open()) {
      new SuggestionEvaluation(engine).run(System.out);
    }
    return ExitCode.OK;
  }

  @Command(
      name = "expansions",
      description =
          "Asks for people and countries by foreign names, and for synonyms: what expansion adds.",
      mixinStandardHelpOptions = true)
  int expansions(
      @Mixin Archive archive,
      @Option(
              names = "--synonyms",
              paramLabel = "FILE.txt",
              description = "Names to ask by: lines of names with = between them.")
          @Nullable Path synonyms,
      @Option(
              names = "--language",
              defaultValue = "fr",
              description = "The language of most articles, and of the synonyms; default fr.")
          String language)
      throws IOException {
    Language written = new Language(language);
    try (Engine engine = archive.open()) {
      ExpansionEvaluation evaluation = new ExpansionEvaluation(engine);
      evaluation.names(EntityKind.PERSON, written, System.out);
      evaluation.names(EntityKind.COUNTRY, written, System.out);
      if (synonyms != null) {
        evaluation.synonyms(synonyms, written, System.out);
      }
    }
    return ExitCode.OK;
  }

  @Command(
      name = "language",
      description = "Tells the language of texts, and counts how often it is right.",
      mixinStandardHelpOptions = true)
  int language(
      @Parameters(
              paramLabel = "FILE",
              arity = "1..*",
              description =
                  "FILE.tsv: lines of language TAB text. FILE.jsonl[.gz]: objects of language and"
                      + " text, the same sentence in several.")
          List<Path> files)
      throws IOException {
    LanguageEvaluation evaluation = LanguageEvaluation.load(System.out);
    for (Path file : files) {
      evaluation.run(file, System.out);
    }
    return ExitCode.OK;
  }

  @Command(
      name = "relevance",
      description = "Ranks a test collection, beside Lucene's FrenchAnalyzer with BM25.",
      mixinStandardHelpOptions = true)
  int relevance(
      @Parameters(
              paramLabel = "FOLDER",
              description = "Holds corpus.jsonl (id, title, text) and queries.jsonl (text, doc).")
          Path folder,
      @Option(
              names = "--match",
              defaultValue = "ANY",
              description =
                  "How many of the words a document must have: ${COMPLETION-CANDIDATES};"
                      + " default ${DEFAULT-VALUE}, as questions are asked.")
          MatchMode match)
      throws IOException {
    RelevanceEvaluation.read(folder).run(match, System.out);
    return ExitCode.OK;
  }

  @Command(
      name = "entities",
      description = "Compares the people and countries found with those that annotators marked.",
      mixinStandardHelpOptions = true)
  int entities(
      @Parameters(
              paramLabel = "FILE.jsonl",
              description =
                  "An article a line: text with entities [type, start, end, text], or title,"
                      + " heading and body with tags.")
          Path file,
      @Option(names = "--language", defaultValue = "fr", description = LANGUAGE) String language)
      throws IOException {
    EntityEvaluation.read(file, System.out).run(new Language(language));
    return ExitCode.OK;
  }

  @Command(
      name = "topics",
      description = "Compares the best topic of articles with the category they were given.",
      mixinStandardHelpOptions = true)
  int topics(
      @Parameters(
              paramLabel = "FILE.tsv",
              description =
                  "With a first line of names, then category TAB headline TAB text; categories:"
                      + " business, entertainment, health, politics, sport, technology.")
          Path file,
      @Option(names = "--language", defaultValue = "fr", description = LANGUAGE) String language)
      throws IOException {
    TopicEvaluation.read(file).run(new Language(language), System.out);
    return ExitCode.OK;
  }

  @Command(
      name = "related",
      description = "Finds the stories around articles, beside Lucene's MoreLikeThis.",
      mixinStandardHelpOptions = true)
  int related(
      @Parameters(
              paramLabel = "FOLDER",
              description =
                  "Holds articles.jsonl (id, title, heading, body, source, datetime) and"
                      + " related.tsv (from TAB to).")
          Path folder,
      @Option(
              names = "--most",
              defaultValue = "0",
              description = "How many linking articles to try, evenly chosen; 0 for all.")
          int most)
      throws IOException {
    return RelatedEvaluation.read(folder, most).run(System.out) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  @Command(
      name = "duplicates",
      description = "Compares the versions of texts that are found with known groups of copies.",
      mixinStandardHelpOptions = true)
  int duplicates(
      @Parameters(
              paramLabel = "FOLDER",
              description =
                  "Holds articles.jsonl (id, title, heading, body) and duplicates.jsonl (a list"
                      + " of ids a line).")
          Path folder)
      throws IOException {
    DuplicateEvaluation.read(folder).run(System.out);
    return ExitCode.OK;
  }

  @Command(
      name = "html",
      description = "Compares title, date and text read out of web pages with what they are.",
      mixinStandardHelpOptions = true)
  int html(
      @Parameters(
              paramLabel = "PATH",
              description =
                  "A folder, or a tar.gz of one: for each publisher NAME.json (by page: title,"
                      + " publishing_date, body) and its pages NAME_YYYY_MM_DD.html.gz.")
          Path path)
      throws IOException {
    new HtmlEvaluation(PublishersPages.read(path)).run(System.out);
    return ExitCode.OK;
  }

  @Command(
      name = "formats",
      description = {
        "Writes articles as JSON Lines, as web pages in a tar.gz and as texts in a ZIP,",
        "indexes each, and tells whether the same queries find the same."
      },
      mixinStandardHelpOptions = true)
  int formats(
      @Parameters(paramLabel = "PATH", description = "A file of articles, in any format read.")
          Path file)
      throws IOException {
    return new FormatsEvaluation(file).run(System.out) ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
