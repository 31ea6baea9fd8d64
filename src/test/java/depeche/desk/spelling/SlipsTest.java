package depeche.desk.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SlipsTest {

  @Test
  void theSameWordCostsNothing() {
    assertThat(Slips.cost("marée", "marée")).isZero();
  }

  @Test
  void anAccentLeftOutCostsLeast() {
    assertThat(Slips.cost("maree", "marée")).isLessThan(Slips.cost("mare", "marée"));
    assertThat(Slips.cost("oeuvre", "œuvre")).isZero();
  }

  @Test
  void aNeighbouringKeyCostsLessThanOneFurtherOff() {
    assertThat(Slips.cost("oort", "port")).isLessThan(Slips.cost("aort", "port"));
  }

  @Test
  void aLetterThatSoundsAlikeCostsLessThanOneThatDoesNot() {
    assertThat(Slips.cost("mistère", "mystère")).isLessThan(Slips.cost("mostère", "mystère"));
  }

  @Test
  void lettersSwappedAreOneSlip() {
    assertThat(Slips.cost("prot", "port")).isLessThan(Slips.cost("pxrt", "port"));
  }

  @Test
  void aLetterLeftOutIsLikelierThanOneParticularLetterAdded() {
    assertThat(Slips.cost("phae", "phare")).isLessThan(Slips.cost("phabre", "phare"));
  }

  @Test
  void aSoundSpeltWithOtherLettersIsOneSlip() {
    assertThat(Slips.cost("fare", "phare")).isLessThan(Slips.cost("tare", "phare"));
    assertThat(Slips.cost("phorme", "forme")).isLessThan(Slips.cost("phbrme", "forme"));
  }

  @Test
  void aLetterMissingFromADoubleCostsLessThanAnother() {
    assertThat(Slips.cost("acord", "accord")).isLessThan(Slips.cost("ccord", "accord"));
  }

  @Test
  void aSlipInTheFirstLetterIsRarer() {
    assertThat(Slips.cost("bhare", "phare")).isGreaterThan(Slips.cost("phabe", "phare"));
  }
}
