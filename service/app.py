"""The application: where the folders meet. Nothing connects and nothing is read from the environment at import."""

from __future__ import annotations

from flask import Flask
from flask_migrate import Migrate

from service.access import keyring, limits
from service.access import routes as access_routes
from service.comments import challenge_routes
from service.comments import routes as comments_routes
from service.comments.may_write import may_write
from service.core import api, cors, logs, problem_pages, problems, wake, web, web_words
from service.core.database import db, prepare
from service.core.settings import Settings, load
from service.flags import routes as flags_routes
from service.learning import routes as learning_routes
from service.moderation import ban_routes, page_frame, pages, policy_routes
from service.moderation import routes as moderation_routes
from service.ops import metrics
from service.ops import routes as ops_routes
from service.ops.ready import MIGRATIONS
from service.reactions import routes as reactions_routes
from service.threads import routes as threads_routes
from service.widget import html_errors, list_routes
from service.widget import pages as widget_pages
from service.widget import routes as widget_routes

API_BLUEPRINTS = (
    comments_routes.blueprint,
    challenge_routes.blueprint,
    reactions_routes.blueprint,
    flags_routes.blueprint,
    widget_routes.blueprint,
    list_routes.blueprint,
    threads_routes.blueprint,
    moderation_routes.blueprint,
    ban_routes.blueprint,
    policy_routes.blueprint,
    learning_routes.blueprint,
    access_routes.blueprint,
    ops_routes.blueprint,
)
PAGE_BLUEPRINTS = (widget_pages.blueprint, *pages.blueprints)
#: Where people are, and how they are told what went wrong.
PROBLEM_PAGES = {
    page_frame.HOME: page_frame.draw_problem,
    "/embed": html_errors.draw_problem,
    "/receipt": html_errors.draw_problem,
}
#: What readers see, in their language.
SPEAKING = ("/embed", "/receipt")


def create_app(settings: Settings | None = None) -> Flask:
    """Return the application, as web processes, workers and commands use it.

    Args:
        settings: instead of those from the environment.

    Raises:
        SettingsError: a variable holds an unusable value.
    """
    settings = settings or load()
    app = web.HavenFlask("service")
    app.config.update(
        SQLALCHEMY_DATABASE_URI=settings.database_url,
        MAX_CONTENT_LENGTH=settings.max_body_bytes,
        MAX_FORM_MEMORY_SIZE=settings.max_body_bytes,
        SETTINGS=settings,
    )
    logs.configure(settings.log_level)
    db.init_app(app)
    with app.app_context():
        prepare(db.engine)
    Migrate(app, db, directory=str(MIGRATIONS))
    keyring.init_app(app, settings.secret_key)
    wake.init_app(app, settings.redis_url)
    limits.init_app(app, settings.redis_url)
    web.init_app(app, trusted_proxies=settings.trusted_proxies)
    metrics.init_app(app)
    cors.init_app(app, may_write)
    problems.init_app(app)
    web_words.init_app(app, SPEAKING)  # before the problem pages, so that it names the language of theirs as well
    problem_pages.init_app(app, PROBLEM_PAGES)
    documented = api.init_app(app)
    for blueprint in API_BLUEPRINTS:
        documented.register_blueprint(blueprint)
    for page in PAGE_BLUEPRINTS:
        app.register_blueprint(page)
    return app
