package kompass.journeys;

/// What a newcomer takes home from the receipt. `factor` is empty where the year of birth is the
/// second factor.
record Sent(String reference, String code, String factor) {

    static Sent read(Phone phone) {
        var number = phone.page().locator("#code ~ p strong.number");
        return new Sent(
                phone.page().locator("dl.answers strong.number").first().innerText().strip(),
                phone.page().locator(".code.number").first().innerText().strip(),
                number.count() == 0 ? "" : number.first().innerText().strip());
    }
}
