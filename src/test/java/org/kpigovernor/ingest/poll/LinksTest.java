package org.kpigovernor.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksTest {
    @Test
    void findsTheNextPageWhereverItStands() {
        assertThat(Links.next("<https://api.example/a?page=1>; rel=\"prev\", <https://api.example/a?page=3,4>; rel=\"next\""))
                .contains("https://api.example/a?page=3,4");
        assertThat(Links.next("<https://api.example/a>;rel=next;title=\"x, y\", <b>; rel=last"))
                .contains("https://api.example/a");
        assertThat(Links.next("<https://api.example/a>; title=\"a, b\"; rel=\"start next\"")).isPresent();
    }

    @Test
    void findsNoneOnTheLastPage() {
        assertThat(Links.next("")).isEmpty();
        assertThat(Links.next("<https://api.example/a?page=1>; rel=\"first\", <b>; title=\"next\"")).isEmpty();
        assertThat(Links.next("<https://api.example/a>; rel=\"nextish\"")).isEmpty();
    }
}
