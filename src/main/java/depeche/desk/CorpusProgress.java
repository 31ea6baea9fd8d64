package depeche.desk;

/**
 * How far a pass over the corpus is.
 *
 * @param files dealt with, of {@code filesTotal}
 * @param bytes of files dealt with, of {@code bytesTotal}; within a large file it moves too
 * @param articles read so far, those that had not changed among them
 * @param rejections inputs that were no articles
 */
public record CorpusProgress(
    long files, long filesTotal, long bytes, long bytesTotal, long articles, long rejections) {}
