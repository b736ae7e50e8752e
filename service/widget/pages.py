from flask import Blueprint

blueprint = Blueprint("widget_pages", __name__)
