package depeche.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/**
 * Begins no merge that the disk may have no room for: what is merged is there twice until it is
 * done. Merges that have to wait are found again with what is written next.
 */
final class MergesWithRoom extends FilterMergePolicy {
  /** A merge is written as its parts, and for a moment as one file too. */
  private static final int TIMES = 2;

  private final Room room;

  /** How much may be written. */
  @FunctionalInterface
  interface Room {
    /** In bytes; those that writing needs are not among them. */
    long bytes() throws IOException;
  }

  MergesWithRoom(MergePolicy merges, Room room) {
    super(merges);
    this.room = room;
  }

  @Override
  public @Nullable MergeSpecification findMerges(
      MergeTrigger trigger, SegmentInfos segments, MergeContext context) throws IOException {
    return thatFit(super.findMerges(trigger, segments, context), context);
  }

  @Override
  public @Nullable MergeSpecification findForcedMerges(
      SegmentInfos segments,
      int most,
      Map<SegmentCommitInfo, Boolean> toMerge,
      MergeContext context)
      throws IOException {
    return thatFit(super.findForcedMerges(segments, most, toMerge, context), context);
  }

  @Override
  public @Nullable MergeSpecification findForcedDeletesMerges(
      SegmentInfos segments, MergeContext context) throws IOException {
    return thatFit(super.findForcedDeletesMerges(segments, context), context);
  }

  @Override
  public @Nullable MergeSpecification findFullFlushMerges(
      MergeTrigger trigger, SegmentInfos segments, MergeContext context) throws IOException {
    return thatFit(super.findFullFlushMerges(trigger, segments, context), context);
  }

  private @Nullable MergeSpecification thatFit(
      @Nullable MergeSpecification found, MergeContext context) throws IOException {
    if (found == null) {
      return null;
    }
    long left = room.bytes() - bytes(context.getMergingSegments(), context);
    MergeSpecification fitting = new MergeSpecification();
    for (OneMerge merge : found.merges) {
      long needed = bytes(merge.segments, context);
      if (needed <= left) {
        left -= needed;
        fitting.add(merge);
      }
    }
    return fitting.merges.isEmpty() ? null : fitting;
  }

  private long bytes(Collection<SegmentCommitInfo> segments, MergeContext context)
      throws IOException {
    long bytes = 0;
    for (SegmentCommitInfo segment : segments) {
      bytes += size(segment, context);
    }
    return TIMES * bytes;
  }
}
