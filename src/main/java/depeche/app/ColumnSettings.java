package depeche.app;

import depeche.source.table.FieldNames;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of tables and the fields of front matter are called in this newsroom.
 *
 * @param columns names by field of the API, such as {@code depeche.columns.title=Accroche}; beside
 *     those that are known anyway
 */
@ConfigurationProperties("depeche")
record ColumnSettings(@Nullable Map<String, List<String>> columns) {

  FieldNames toFieldNames() {
    return columns == null ? FieldNames.STANDARD : new FieldNames(columns);
  }
}
