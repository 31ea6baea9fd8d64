package depeche.web.api.entities;

import depeche.article.EntityKind;
import depeche.desk.entities.EntityProfile;
import depeche.desk.entities.EntityProfiles;
import depeche.query.SearchRequest;
import depeche.web.Parameters;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import depeche.web.Reader;
import depeche.web.SearchParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@code GET /api/v1/entities/{kind}/{id}}: one person, country or topic. */
@Controller("/api/v1/entities")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class EntityController {
  private static final String SIZE = "size";

  /** Every parameter of this address. */
  public static final Set<String> PARAMETERS = parameters();

  private final EntityProfiles profiles;
  private final EntityBodies bodies;

  EntityController(EntityProfiles profiles, EntityBodies bodies) {
    this.profiles = profiles;
    this.bodies = bodies;
  }

  @Get("/{kind}/{+id}")
  EntityBodies.EntityBody entity(HttpRequest<?> request, String kind) {
    EntityKind known =
        Arrays.stream(EntityKind.values())
            .filter(each -> each.apiName().equals(kind))
            .findFirst()
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    String id = EntityPath.id(request, "/api/v1/entities/" + kind + "/");
    Reader reader = Reader.of(request);
    Parameters parameters = Parameters.of(request, PARAMETERS);
    SearchRequest search = SearchParameters.readNarrowing(parameters, reader.language());
    int size = parameters.number(SIZE, 1, 50, 10);
    parameters.check();
    EntityProfile profile =
        profiles
            .of(known, id, search, size)
            .orElseThrow(() -> new ProblemException(ProblemType.ENTITY_NOT_FOUND));
    return bodies.entity(profile, reader.language());
  }

  private static Set<String> parameters() {
    Set<String> names = new LinkedHashSet<>(SearchParameters.NARROWING);
    names.add(SIZE);
    return names;
  }
}
