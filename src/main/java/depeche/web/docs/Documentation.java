package depeche.web.docs;

import depeche.web.docs.Prose.Block;
import depeche.web.docs.Prose.Run;
import java.util.List;

/**
 * What the documentation page shows, in the order of {@code openapi.yml}.
 *
 * @param guide to what a reader or editor writes rather than a program
 */
public record Documentation(
    String title,
    List<Block> guide,
    List<Block> introduction,
    List<Group> groups,
    List<Shape> shapes,
    List<ProblemEntry> problems) {

  /** Addresses that serve one purpose. */
  public record Group(String name, List<Run> description, List<Operation> operations) {}

  /** One method of one address. */
  public record Operation(
      String id,
      String method,
      String path,
      String summary,
      List<Block> description,
      boolean writes,
      List<Input> parameters,
      List<Content> requestBody,
      List<Response> responses) {}

  /** A parameter of an operation, or a property of a shape. */
  public record Input(
      String name, Type type, boolean required, List<Run> description, String otherwise) {}

  /**
   * What values look like.
   *
   * @param text such as {@code integer, 1–100}
   * @param shape the id of the shape it refers to, or empty
   */
  public record Type(String text, String shape) {}

  /** A body in one format. */
  public record Content(String mediaType, Type type) {}

  /** An answer. */
  public record Response(String status, List<Run> description, List<Content> contents) {}

  /** A JSON object with a name. */
  public record Shape(String name, List<Run> description, List<Input> properties) {}

  /** A sort of problem, and what it means. */
  public record ProblemEntry(String slug, int status, String title, String detail) {}
}
