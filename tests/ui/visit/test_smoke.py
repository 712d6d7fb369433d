from tests.builders.visits import small_checklist
def test_opens(opens):
    seen = opens(small_checklist())
    seen.editor.grab().save("/tmp/shots/f1_small.png")
