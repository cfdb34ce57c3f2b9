"use strict";
(function () {
  const form = document.querySelector("form.filter");
  const tiles = Array.from(document.querySelectorAll(".tile"));
  const words = new Map(tiles.map((tile) => [tile, tile.textContent.toLowerCase()]));

  function matches(tile, wanted) {
    return (
      (!wanted.verdict || tile.dataset.verdict === wanted.verdict) &&
      (!wanted.regime || tile.dataset.regime === wanted.regime) &&
      (!wanted.rank || tile.dataset.rank === wanted.rank) &&
      wanted.words.every((word) => words.get(tile).includes(word))
    );
  }

  function filter() {
    const wanted = {
      verdict: form.elements.verdict.value,
      regime: form.elements.regime.value,
      rank: form.elements.rank.value,
      words: form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean),
    };
    let shown = 0;
    for (const tile of tiles) {
      tile.hidden = !matches(tile, wanted);
      shown += tile.hidden ? 0 : 1;
    }
    for (const part of document.querySelectorAll("#board .group, #board .paper")) {
      part.hidden = !part.querySelector(".tile:not([hidden])");
    }
    form.elements.shown.value = shown + " of " + tiles.length + " shown";
  }

  function openTarget() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (target && target.classList.contains("tile")) {
      if (target.hidden) {
        form.reset();
        filter();
      }
      target.querySelector("details").open = true;
      target.scrollIntoView();
    }
  }

  function dark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.elements.theme.addEventListener("click", () => {
    document.documentElement.dataset.theme = dark() ? "light" : "dark";
  });
  window.addEventListener("hashchange", openTarget);
  filter();
  openTarget();
})();
