package depeche.entity;

import depeche.article.Language;
import java.util.Optional;

/**
 * One of the IPTC Media Topics.
 *
 * @param id such as {@code medtop:11000000}
 * @param parent the topic one level up; empty on the first level
 */
record Topic(String id, Optional<String> parent, String french, String english) {
  /** French for French readers, English for all others. */
  String label(Language language) {
    return language.equals(Language.FRENCH) ? french : english;
  }
}
