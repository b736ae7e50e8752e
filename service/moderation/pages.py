from flask import Blueprint

blueprint = Blueprint("moderation_pages", __name__)
