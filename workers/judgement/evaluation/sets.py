"""Which data sets are measured, and what each is used for. The data folder's README says what they are."""

from __future__ import annotations

#: English sets whose label is near "abusive comment" and whose benign side is natural text.
CORE = tuple(
    f"abuse_{name}"
    for name in (
        "olid2019", "hatexplain", "stormfront2018", "ethos", "foxnews2017", "unhealthy_news", "wikitalk_cat",
        "wikitalk_dixon", "lt_edi_homotransphobia", "trac2_en", "hatemojibuild", "youtoxic_social",
    )
)  # fmt: skip
_FURTHER = tuple(
    f"abuse_{name}"
    for name in (
        "davidson2017", "hateval2019", "edos2023", "paradetox", "toxigen_demos", "mlma", "civil_toxic_spans",
        "hopeedi_en", "germeval2018", "germeval2021_news_fb", "told_br", "ru_news_toxicity", "ru_inappropriate",
        "russe_detox2022",
    )
)  # fmt: skip
ABUSE = CORE + _FURTHER
SPAM = tuple(
    f"spam_{name}"
    for name in (
        "youtube_spam", "sms_spam", "datacamp_comments", "telegram_ru", "tg_spam_samples", "gambling_yt_id",
        "spamassassin_email",
    )
)  # fmt: skip
PRIVATE = "pii_presidio_synth"

#: Where discussion among strangers, as it is, can be had: its benign side stands for everyday comments.
DISCUSSION = (
    "abuse_wikitalk_cat", "abuse_wikitalk_dixon", "abuse_unhealthy_news", "abuse_hopeedi_en",
    "abuse_lt_edi_homotransphobia",
)  # fmt: skip
#: Their benign side belongs to everyday comments as well.
COMMENTS = ("spam_youtube_spam", "spam_datacamp_comments")
#: Where abuse is looked for at the cuts that everyday comments give.
RECALL = (
    "abuse_civil_toxic_spans", "abuse_wikitalk_dixon", "abuse_olid2019", "abuse_hatexplain", "abuse_stormfront2018",
    "abuse_lt_edi_homotransphobia", "abuse_paradetox",
)  # fmt: skip
#: Natural English text in which identities are named.
NATURAL = (*CORE, "abuse_civil_toxic_spans", "abuse_hopeedi_en")

HATECHECK = "suite_hatecheck_dev"
HATEMOJICHECK = "suite_hatemojicheck_dev"
MULTILINGUAL = "suite_multilingual_hatecheck_dev"
TEMPLATES = "suite_madlibs_dev"
RECLAIMED = "suite_queer_reclaim_dev"
#: The models learn from half of the templates of these (`workers.judgement.training.templates`).
TRAINED_SUITES = (HATECHECK, HATEMOJICHECK, MULTILINGUAL, TEMPLATES)
SUITES = (HATECHECK, HATEMOJICHECK, MULTILINGUAL, TEMPLATES, RECLAIMED)

#: What the speed is measured on: short and long, several languages, discussion and advertising.
TRAFFIC = (
    "abuse_unhealthy_news", "abuse_olid2019", "abuse_lt_edi_homotransphobia", "abuse_wikitalk_cat",
    "abuse_ru_news_toxicity", "abuse_germeval2021_news_fb", "abuse_told_br", "spam_youtube_spam", "spam_telegram_ru",
)  # fmt: skip
#: Sets that a folder may hold besides, with a field `kind`; nobody misses them.
BY_KIND = ("corpus_abuse", "corpus_spam")
