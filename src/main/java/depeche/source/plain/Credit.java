package depeche.source.plain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the line that says whose photo stood beside the text, such as {@code © Jane Doe},
 * {@code Crédit photo : Jane Doe}, {@code JANE DOE / SPUTNIK} or {@code AFP}.
 */
final class Credit {
  private static final int LONGEST = 100;

  private static final Pattern LABELLED =
      pattern(
          "(crédits?|credits?|copyright|photos?|foto|bild|imagen?|illustration)"
              + "(\\s+(photos?|by|de|d['’]illustration))?\\s*:\\s*(?<name>.+)");

  private static final Pattern MARKED =
      pattern("(©|\\(c\\)\\s|(crédits?|photos?)\\s*[©/]|photo (by|de|credit)\\s).+");

  private static final String AGENCY =
      "(AFP|Agence France-Presse|Reuters|AP|Associated Press|Sputnik|TASS|RIA Novosti|EPA|ANSA|DPA"
          + "|EFE|LUSA|Belga|ATS|Keystone|KCNA|KNS|Xinhua|Kyodo|Yonhap|PTI|ANP|TT|NTB|APA|UPI|PA"
          + "|Getty( Images)?|MaxPPP|Sipa( Press)?|Abaca(press)?|Hans Lucas|Gamma|Rapho|Imago"
          + "|Magnum( Photos)?|Bestimage|Shutterstock|iStock|Pool|Handout|DR|D\\.R\\.|Zuma"
          + "|Anadolu|NurPhoto|Bloomberg)";

  private static final Pattern AGENCY_ALONE = pattern("\\(?(photo )?" + AGENCY + "\\)?");

  private static final Pattern WITH_AGENCY =
      pattern(".*(\\s?[/|]\\s?|\\b(via|pour|for)\\s)" + AGENCY + "\\b.*|" + AGENCY + "\\s?[/|].*");

  private static final Pattern CAPITALS_WITH_SLASH = Pattern.compile(".*\\p{L}\\s*/\\s*\\p{L}.*");

  /** Two or three names in capitals and nothing else: a photographer, hardly a title. */
  private static final Pattern NAMES_IN_CAPITALS =
      Pattern.compile("\\p{Lu}[\\p{Lu}'’.-]*( \\p{Lu}[\\p{Lu}'’-]{2,}){1,2}");

  private Credit() {}

  /** The credit in a line near the beginning of a text, without a label before it. */
  static Optional<String> in(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher labelled = LABELLED.matcher(line);
    if (labelled.matches()) {
      return Optional.of(labelled.group("name"));
    }
    boolean capitals = line.equals(line.toUpperCase(Locale.ROOT));
    boolean credit =
        MARKED.matcher(line).matches()
            || AGENCY_ALONE.matcher(line).matches()
            || WITH_AGENCY.matcher(line).matches()
            || capitals && CAPITALS_WITH_SLASH.matcher(line).matches()
            || NAMES_IN_CAPITALS.matcher(line).matches();
    return credit ? Optional.of(line) : Optional.empty();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
