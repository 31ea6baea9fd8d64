package depeche.index;

import depeche.query.Facet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a facet to list: those that pass by their id or by a spelling.
 *
 * @param id whether a value passes, whatever its spellings
 * @param spelling whether a value passes because an article of the index spells it so; null where
 *     spellings do not count
 * @param order what to list first
 * @param from how many of the first to leave out
 * @param size how many to list after those, at least 1
 */
public record WantedValues(
    Facet facet,
    Predicate<String> id,
    @Nullable Predicate<String> spelling,
    ValueOrder order,
    int from,
    int size) {}
