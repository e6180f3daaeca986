package io.tieout.console.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Part;
import io.tieout.console.api.Sum;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class ListKindTests {

    private record Fruit(String name, Sum price) {}

    private static final ListKind<Fruit> FRUITS = new ListKind<>(
            "fruits",
            "Fruits",
            List.of(
                    Column.of("Name", "p-a", fruit -> new Cell.Link(fruit.name(), "/fruits/" + fruit.name())),
                    Column.amount("Price", "p-b", fruit -> new Cell.Amount(fruit.price()))),
            List.of(new Filter(
                    "colour",
                    "Colour",
                    "Any",
                    List.of(new Filter.Option("RED", "Red"), new Filter.Option("A&B", "Both")))),
            new Words("No fruit yet", "It grows.", "No fruit matches", "Newest first"));

    private static final List<Fruit> ONE = List.of(new Fruit("Apple", new Sum("-1.00", "EUR")));

    @Test
    void theAddressSaysWhatIsShown() {
        ListQuery query = ListQuery.of("/fruits", FRUITS, Map.of("colour", "A&B", "after", "7"));

        ListView view = FRUITS.show(query, ONE, "99", Count.atLeast(50));

        assertThat(view.older()).isEqualTo("/fruits?colour=A%26B&after=99");
        assertThat(view.newest()).isEqualTo("/fruits?colour=A%26B");
        assertThat(view.csv()).isEqualTo("/fruits.csv?colour=A%26B");
        assertThat(view.applied()).containsExactly(new ListView.Applied("Colour: Both", "/fruits"));
        assertThat(view.fields().getFirst().chosen()).isEqualTo("A&B");
    }

    @Test
    void aFilterOrAValueThatNobodyKnowsNarrowsNothing() {
        ListQuery query = ListQuery.of("/fruits", FRUITS, Map.of("colour", "blue", "taste", "sweet", "after", " "));

        assertThat(query.filters()).isEmpty();
        assertThat(query.after()).isNull();
        assertThat(FRUITS.show(query, ONE, null, Count.of(1)).older()).isNull();
        assertThat(FRUITS.show(query, ONE, null, Count.of(1)).newest()).isNull();
    }

    @Test
    void aFileHasAllPagesAndAnAmountInTwoColumns() throws IOException {
        var response = new MockHttpServletResponse();

        ListCsv.write(
                FRUITS,
                place -> new Answer.Given<>(
                        place == null
                                ? new ListCsv.Page<>(ONE, "7")
                                : new ListCsv.Page<>(List.of(new Fruit("=cmd()", new Sum("1000.00", "USD"))), null)),
                response);

        assertThat(response.getContentAsString())
                .isEqualTo("\ufeffName,Price,Currency\r\nApple,-1.00,EUR\r\n'=cmd(),1000.00,USD\r\n");
        assertThat(response.getHeader("Content-Disposition")).contains("fruits.csv");
    }

    @Test
    void aFileThatCannotBeFinishedIsBrokenOff() {
        assertThatThrownBy(() -> ListCsv.write(
                        FRUITS,
                        place -> place == null
                                ? new Answer.Given<>(new ListCsv.Page<>(ONE, "7"))
                                : new Answer.Away<>(Part.PAYMENT, "Payments cannot be shown."),
                        new MockHttpServletResponse()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Payments cannot be shown.");
    }

    @Test
    void aListThatDoesNotGoOnIsBrokenOffToo() {
        assertThatThrownBy(() -> ListCsv.write(
                        FRUITS,
                        place -> new Answer.Given<>(new ListCsv.Page<>(ONE, "7")),
                        new MockHttpServletResponse()))
                .isInstanceOf(IOException.class)
                .hasMessage("The list of fruits does not go on after 7");
    }

    @Test
    void aFileThatCannotBeBegunIsNone() throws IOException {
        var response = new MockHttpServletResponse();

        ListCsv.write(FRUITS, place -> new Answer.Away<>(Part.PAYMENT, "Payments cannot be shown."), response);

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void whatIsSearchedForAndWhatIsGivenByALinkNarrowToo() {
        var kind = new ListKind<>(
                "fruits",
                "Fruits",
                FRUITS.columns(),
                List.of(
                        Filter.search("q", "Name"),
                        Filter.given("tree", "Tree", List.of(new Filter.Option("T-1", "the old one")))),
                FRUITS.words());

        ListQuery query = ListQuery.of("/fruits", kind, Map.of("q", "a&b", "tree", "T-1"));

        assertThat(kind.show(query, ONE, null, Count.of(1)).applied())
                .containsExactly(
                        new ListView.Applied("Name: a&b", "/fruits?tree=T-1"),
                        new ListView.Applied("Tree: the old one", "/fruits?q=a%26b"));
        assertThat(ListQuery.of("/fruits", kind, Map.of("q", " ", "tree", "x".repeat(201)))
                        .filters())
                .isEmpty();
    }
}
