"""The workloads in FastAPI."""

import time
from collections.abc import AsyncIterable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, FastAPI, Form, Header, HTTPException
from pydantic import BaseModel, EmailStr, Field


class Pong(BaseModel):
    message: str


class UserView(BaseModel):
    id: int
    name: str
    nickname: str | None


class NewUser(BaseModel):
    name: str = Field(min_length=1, max_length=50)
    email: EmailStr
    nickname: str | None = Field(default=None, max_length=50)
    age: int = Field(ge=18, le=150)


class ItemView(BaseModel):
    id: int
    sku: str
    name: str
    description: str
    price: float
    stock: int


class Login(BaseModel):
    username: str = Field(min_length=1, max_length=50)
    password: str = Field(min_length=8, max_length=72)
    remember: bool


class LoginView(BaseModel):
    username: str
    remember: bool


class Line(BaseModel):
    id: int
    text: str


@dataclass(slots=True)
class User:
    id: int
    name: str
    email: str
    nickname: str | None
    age: int


@dataclass(slots=True)
class Item:
    id: int
    sku: str
    name: str
    description: str
    price: float
    stock: int
    cost: float
    supplier: str


class Shop:
    def __init__(self) -> None:
        self.items = [
            Item(i, f"SKU-{i}", f"Item {i}", f"The item with the number {i}", i + 0.5, i * 3, i + 0.25, f"Supplier {i}")
            for i in range(1, 51)
        ]
        self.lines = [Line(id=i, text=f"The line with the number {i}") for i in range(1, 1001)]
        self.sessions = 0

    def user(self, user_id: int, extra: bool) -> User:
        return User(user_id, "Ada Lovelace", "ada@example.com", "ada" if extra else None, 36)

    def open(self, token: str) -> User | None:
        if token != "token-1":
            return None
        self.sessions += 1
        return self.user(1, True)

    def close(self, user: User) -> None:
        self.sessions -= 1


app = FastAPI()
shop = Shop()


@app.get("/ping", response_model=Pong)
async def ping():
    return Pong(message="pong")


@app.get("/users/{user_id}", response_model=UserView)
async def get_user(user_id: int, include_extra: bool):
    return shop.user(user_id, include_extra)


@app.post("/users", response_model=UserView, status_code=201)
async def create_user(user: NewUser):
    return User(1, user.name, user.email, user.nickname, user.age)


@app.get("/items", response_model=list[ItemView])
async def get_items():
    return shop.items


async def get_token(x_token: Annotated[str, Header()]) -> str:
    return x_token


async def get_current_user(token: Annotated[str, Depends(get_token)]):
    user = shop.open(token)
    if user is None:
        raise HTTPException(401, "Unknown token")
    try:
        yield user
    finally:
        shop.close(user)


async def get_active_user(user: Annotated[User, Depends(get_current_user)]) -> User:
    if user.age < 18:
        raise HTTPException(403, "Inactive user")
    return user


@app.get("/me", response_model=UserView)
async def me(user: Annotated[User, Depends(get_active_user)]):
    return user


@app.post("/form", response_model=LoginView)
async def login(form: Annotated[Login, Form()]):
    return LoginView(username=form.username, remember=form.remember)


@app.get("/blocking", response_model=Pong)
def blocking():
    time.sleep(0.005)
    return Pong(message="pong")


@app.get("/stream")
async def stream() -> AsyncIterable[Line]:
    for line in shop.lines:
        yield line
