package depeche.text;

/**
 * Reads numbers as a language writes them, so that {@code 10 000}, {@code 10.000} and {@code 10000}
 * are one, and {@code 3,5} is not {@code 35}.
 */
final class Numbers {
  private Numbers() {}

  /**
   * The digits of {@code written} with a point for the decimal sign, or an empty string when it is
   * no single number but a list, a date or a version.
   *
   * @param written digits with spaces, points or commas between them
   * @param decimal the decimal sign of the language, {@code ','} or {@code '.'}
   */
  static String canonical(String written, char decimal) {
    String number = written.replace(" ", "");
    int points = count(number, '.');
    int commas = count(number, ',');
    if (points + commas == 0) {
      return number;
    }
    if (points > 0 && commas > 0) {
      char last = number.lastIndexOf('.') > number.lastIndexOf(',') ? '.' : ',';
      return parts(number, last, last == '.' ? ',' : '.');
    }
    char sign = points > 0 ? '.' : ',';
    boolean several = points + commas > 1;
    if (several || sign != decimal && isGrouped(number, sign)) {
      return isGrouped(number, sign) ? number.replace(String.valueOf(sign), "") : "";
    }
    return number.replace(sign, '.');
  }

  private static String parts(String number, char decimal, char grouping) {
    int at = number.lastIndexOf(decimal);
    String whole = number.substring(0, at);
    if (count(whole, decimal) > 0 || !isGrouped(whole, grouping)) {
      return "";
    }
    return whole.replace(String.valueOf(grouping), "") + "." + number.substring(at + 1);
  }

  private static boolean isGrouped(String number, char sign) {
    int first = number.indexOf(sign);
    if (first < 1 || first > 3 || number.charAt(0) == '0') {
      return false;
    }
    int group = 0;
    for (int i = first + 1; i < number.length(); i++) {
      if (number.charAt(i) == sign) {
        if (group != 3) {
          return false;
        }
        group = 0;
      } else {
        group++;
      }
    }
    return group == 3;
  }

  private static int count(String text, char sign) {
    return (int) text.chars().filter(c -> c == sign).count();
  }
}
