package depeche.entity;

/**
 * What a term says of a topic.
 *
 * @param weight 1 for a hint, 2 for a sign, 3 for a proof
 */
record TermWeight(String topic, int weight) {}
