package depeche.entity;

/**
 * A word as it is written, and as it is looked up.
 *
 * @param key its folded form, see {@link Folding}
 * @param stem the key without plural and feminine, see {@link Stems}
 * @param beginnings see {@link Signs#beginnings}
 */
record Form(char[] written, String key, String stem, int[] beginnings) {}
