package depeche.text;

import static depeche.text.Rules.Apostrophe.BEFORE_POSSESSIVE;
import static depeche.text.Rules.Apostrophe.BEFORE_SUFFIX;
import static java.util.Map.entry;

import com.ibm.icu.text.Transliterator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.stempel.StempelFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/** The table of languages, one row each: how its words are read, stemmed, and left out. */
final class LanguageRules {
  /** The rows by BCP-47 language; dictionaries are read when a row is first asked for. */
  static final Map<String, Supplier<Rules.Builder>> ROWS =
      Map.ofEntries(
          entry("ar", LanguageRules::arabic),
          entry(
              "bg",
              () ->
                  comma("bg", BulgarianAnalyzer.getDefaultStopSet())
                      .stems(filters(BulgarianStemFilter::new))),
          entry(
              "bn",
              () ->
                  point("bn", BengaliAnalyzer.getDefaultStopSet())
                      .stems(
                          filters(s ->
                              new BengaliStemFilter(
                                  new BengaliNormalizationFilter(
                                      new IndicNormalizationFilter(s)))))),
          entry(
              "ca",
              () ->
                  comma("ca", CatalanAnalyzer.getDefaultStopSet())
                      .eliding("d", "l", "m", "n", "s", "t")
                      .stems(snowball("Catalan"))),
          entry(
              "ckb",
              () ->
                  point("ckb", SoraniAnalyzer.getDefaultStopSet())
                      .stems(filters(s -> new SoraniStemFilter(new SoraniNormalizationFilter(s))))),
          entry(
              "cs",
              () ->
                  comma("cs", CzechAnalyzer.getDefaultStopSet())
                      .stems(filters(CzechStemFilter::new))),
          entry(
              "da",
              () -> comma("da", DanishAnalyzer.getDefaultStopSet()).stems(snowball("Danish"))),
          entry(
              "de",
              () ->
                  comma("de", GermanAnalyzer.getDefaultStopSet())
                      .stems(
                          filters(s ->
                              new SnowballFilter(new GermanNormalizationFilter(s), "German")))),
          entry(
              "el",
              () ->
                  comma("el", GreekAnalyzer.getDefaultStopSet())
                      .stems(filters(s -> new GreekStemFilter(new GreekLowerCaseFilter(s))))),
          entry("en", LanguageRules::english),
          entry(
              "es",
              () ->
                  comma("es", SpanishAnalyzer.getDefaultStopSet())
                      .stems(new RomanceStemmer("es", SpanishLightStemFilter::new))),
          entry(
              "et",
              () -> comma("et", EstonianAnalyzer.getDefaultStopSet()).stems(snowball("Estonian"))),
          entry(
              "eu",
              () -> comma("eu", BasqueAnalyzer.getDefaultStopSet()).stems(snowball("Basque"))),
          entry(
              "fa",
              () ->
                  point("fa", PersianAnalyzer.getDefaultStopSet())
                      .stems(
                          filters(s ->
                              new PersianStemFilter(
                                  new PersianNormalizationFilter(
                                      new ArabicNormalizationFilter(s)))))),
          entry(
              "fi",
              () -> comma("fi", FinnishAnalyzer.getDefaultStopSet()).stems(snowball("Finnish"))),
          entry("fr", LanguageRules::french),
          entry(
              "ga",
              () ->
                  point("ga", IrishAnalyzer.getDefaultStopSet())
                      .eliding("b", "d", "m")
                      .stems(snowball("Irish"))),
          entry(
              "gl",
              () ->
                  comma("gl", GalicianAnalyzer.getDefaultStopSet())
                      .stems(filters(GalicianStemFilter::new))),
          entry(
              "hi",
              () ->
                  point("hi", HindiAnalyzer.getDefaultStopSet())
                      .stems(
                          filters(s ->
                              new HindiStemFilter(
                                  new HindiNormalizationFilter(new IndicNormalizationFilter(s)))))),
          entry(
              "hu",
              () ->
                  comma("hu", HungarianAnalyzer.getDefaultStopSet()).stems(snowball("Hungarian"))),
          entry(
              "hy",
              () -> comma("hy", ArmenianAnalyzer.getDefaultStopSet()).stems(snowball("Armenian"))),
          entry(
              "id",
              () ->
                  comma("id", IndonesianAnalyzer.getDefaultStopSet())
                      .stems(filters(IndonesianStemFilter::new))),
          entry(
              "it",
              () ->
                  comma("it", ItalianAnalyzer.getDefaultStopSet())
                      .eliding(
                          "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl",
                          "agl", "dagl", "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d", "n",
                          "quest", "quell", "com", "dov", "cos", "anch")
                      .stems(new RomanceStemmer("it", ItalianLightStemFilter::new))),
          entry("ja", LanguageRules::japanese),
          entry("ko", LanguageRules::korean),
          entry(
              "lt",
              () ->
                  comma("lt", LithuanianAnalyzer.getDefaultStopSet())
                      .stems(snowball("Lithuanian"))),
          entry(
              "lv",
              () ->
                  comma("lv", LatvianAnalyzer.getDefaultStopSet())
                      .stems(filters(LatvianStemFilter::new))),
          entry(
              "ne",
              () ->
                  point("ne", NepaliAnalyzer.getDefaultStopSet())
                      .stems(
                          filters(
                              s -> new SnowballFilter(new IndicNormalizationFilter(s), "Nepali")))),
          entry(
              "nl", () -> comma("nl", DutchAnalyzer.getDefaultStopSet()).stems(snowball("Dutch"))),
          entry(
              "no",
              () ->
                  comma("no", NorwegianAnalyzer.getDefaultStopSet()).stems(snowball("Norwegian"))),
          entry("pl", LanguageRules::polish),
          entry(
              "pt",
              () ->
                  comma("pt", PortugueseAnalyzer.getDefaultStopSet())
                      .stems(new RomanceStemmer("pt", PortugueseLightStemFilter::new))),
          entry(
              "ro",
              () ->
                  comma("ro", RomanianAnalyzer.getDefaultStopSet())
                      .stems(
                          filters(s ->
                              new SnowballFilter(new RomanianNormalizationFilter(s), "Romanian")))),
          entry(
              "ru",
              () -> comma("ru", RussianAnalyzer.getDefaultStopSet()).stems(snowball("Russian"))),
          entry(
              "sr",
              () ->
                  comma("sr", SerbianAnalyzer.getDefaultStopSet())
                      .stems(
                          filters(s ->
                              new SerbianNormalizationFilter(new SnowballFilter(s, "Serbian"))))),
          entry(
              "sv",
              () -> comma("sv", SwedishAnalyzer.getDefaultStopSet()).stems(snowball("Swedish"))),
          entry(
              "ta",
              () ->
                  point("ta", TamilAnalyzer.getDefaultStopSet())
                      .stems(
                          filters(
                              s -> new SnowballFilter(new IndicNormalizationFilter(s), "Tamil")))),
          entry(
              "te",
              () ->
                  point("te", TeluguAnalyzer.getDefaultStopSet())
                      .stems(
                          filters(s ->
                              new TeluguStemFilter(
                                  new TeluguNormalizationFilter(
                                      new IndicNormalizationFilter(s)))))),
          entry("th", () -> point("th", ThaiAnalyzer.getDefaultStopSet())),
          entry(
              "tr",
              () ->
                  comma("tr", TurkishAnalyzer.getDefaultStopSet())
                      .apostrophe(BEFORE_SUFFIX)
                      .stems(snowball("Turkish"))),
          entry("uk", LanguageRules::ukrainian),
          entry("yi", () -> point("yi", CharArraySet.EMPTY_SET).stems(snowball("Yiddish"))),
          entry("zh", LanguageRules::chinese));

  private static final Map<String, Set<String>> STOP_WORDS = WordList.sections("stop-words.txt");
  private static final Map<String, Set<String>> MEANINGFUL_WORDS =
      WordList.sections("meaningful-words.txt");

  private LanguageRules() {}

  /** The row of a language, or plain rules for one that has none. */
  static Rules of(String tag) {
    Supplier<Rules.Builder> row = ROWS.get(tag.equals("nb") || tag.equals("nn") ? "no" : tag);
    return (row == null ? Rules.of(tag) : row.get()).rules();
  }

  /** Dictionary lemmas, then light stemming for words the dictionary does not know. */
  private static Rules.Builder french() {
    var dictionary = FrenchDictionary.load();
    var words = FrenchWords.load(dictionary);
    return Rules.of("fr")
        .decimalComma()
        .eliding(
            "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu")
        .compounds(words::compound)
        .stems(words::lemma)
        .stopWords(WordList.words("french-stop-words.txt"))
        .asked(
            new QueryRules(
                new FrenchInversion(dictionary),
                new FrenchKin(words),
                new FrenchRelatedWords(),
                words::isCommon));
  }

  /** Lucene's stemmer takes a leading waw for "and", which in short words it seldom is. */
  private static Rules.Builder arabic() {
    var stemmer = filters(s -> new ArabicStemFilter(new ArabicNormalizationFilter(s)));
    return comma("ar", ArabicAnalyzer.getDefaultStopSet())
        .stems(word -> word.startsWith("و") && word.length() < 6 ? word : stemmer.apply(word));
  }

  /** Irregular forms from a list, the others by Krovetz's stemmer, which makes words of words. */
  private static Rules.Builder english() {
    var irregular = WordList.pairs("english-lemmas.tsv");
    var kstem = filters(KStemFilter::new);
    return point("en", CharArraySet.EMPTY_SET)
        .apostrophe(BEFORE_POSSESSIVE)
        .stems(word -> {
          String lemma = irregular.get(word);
          return lemma == null ? kstem.apply(word) : lemma;
        });
  }

  private static Rules.Builder japanese() {
    return point("ja", JapaneseAnalyzer.getDefaultStopSet())
        .segments(
            new TokenizerSegmenter(
                () -> new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH),
                s -> new JapaneseKatakanaStemFilter(new JapaneseBaseFormFilter(s)),
                Folding::fold));
  }

  private static Rules.Builder korean() {
    return point("ko", CharArraySet.EMPTY_SET)
        .segmentsHangul(
            new TokenizerSegmenter(KoreanTokenizer::new, Function.identity(), Folding::fold));
  }

  /** Traditional characters become simplified ones first, which the segmenter knows. */
  private static Rules.Builder chinese() {
    var simplified = Transliterator.getInstance("Traditional-Simplified");
    var words =
        new TokenizerSegmenter(
            HMMChineseTokenizer::new, Function.identity(), UnaryOperator.identity());
    return point("zh", CharArraySet.EMPTY_SET)
        .segments(run -> words.segment(simplified.transliterate(run)));
  }

  private static Rules.Builder polish() {
    var stemmer = new StempelStemmer(PolishAnalyzer.getDefaultTable());
    return comma("pl", PolishAnalyzer.getDefaultStopSet())
        .stems(filters(s -> new StempelFilter(s, stemmer)));
  }

  private static Rules.Builder ukrainian() {
    var dictionary = Dictionaries.read("/ua/net/nlp/ukrainian");
    return comma("uk", UkrainianMorfologikAnalyzer.getDefaultStopwords())
        .stems(filters(s -> new MorfologikFilter(s, dictionary)));
  }

  private static Rules.Builder comma(String tag, CharArraySet stopWords) {
    return point(tag, stopWords).decimalComma();
  }

  private static Rules.Builder point(String tag, CharArraySet stopWords) {
    Set<String> words = new HashSet<>(STOP_WORDS.getOrDefault(tag, Set.of()));
    stopWords.forEach(word -> words.add(new String((char[]) word)));
    words.removeAll(MEANINGFUL_WORDS.getOrDefault(tag, Set.of()));
    return Rules.of(tag).stopWords(words);
  }

  private static UnaryOperator<String> snowball(String language) {
    return filters(s -> new SnowballFilter(s, language));
  }

  private static UnaryOperator<String> filters(Function<TokenStream, TokenStream> filters) {
    return new FilterStemmer(filters);
  }
}
